package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows reviews to whoever asks, with the reasons in a language that he reads. */
record Reader(ReasonWords words) {
  private static final Map<String, ReasonWords> WORDS =
      ReasonWords.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ReasonWords::in));

  private static final List<Locale> LANGUAGES = ReasonWords.LANGUAGES.stream().map(Locale::forLanguageTag).toList();

  static Reader of(HttpHeaders headers) {
    String asked = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
    return new Reader(WORDS.get(language(asked == null ? "" : asked)));
  }

  // Not getAcceptableLanguages(): of a header that cannot be read it makes a 500.
  private static String language(String asked) {
    try {
      Locale known = Locale.lookup(LanguageRange.parse(asked), LANGUAGES);
      return known == null ? ReasonWords.LANGUAGES.get(0) : known.getLanguage();
    } catch (IllegalArgumentException unreadable) {
      return ReasonWords.LANGUAGES.get(0);
    }
  }

  ReviewRepresentation shown(ReviewView view) {
    return ReviewRepresentation.of(view, words);
  }

  PageCut<ReviewView, ReviewRepresentation> pages() {
    return new PageCut<>(view -> view.review().id().toString(), this::shown);
  }
}
