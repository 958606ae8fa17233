package io.comptoir.crm.adapter.rest.review;

import io.comptoir.crm.adapter.rest.http.PageCut;
import io.comptoir.crm.application.duplicates.ReasonWords;
import io.comptoir.crm.application.port.in.ReviewUseCase.ReviewView;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows reviews to whoever asks, with the reasons in a language that he reads. */
record Reader(ReasonWords words) {
  private static final Map<String, ReasonWords> WORDS =
      ReasonWords.LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), ReasonWords::in));

  static Reader of(HttpHeaders headers) {
    String language =
        headers.getAcceptableLanguages().stream()
            .map(Locale::getLanguage)
            .filter(WORDS::containsKey)
            .findFirst()
            .orElse(ReasonWords.LANGUAGES.get(0));
    return new Reader(WORDS.get(language));
  }

  ReviewRepresentation shown(ReviewView view) {
    return ReviewRepresentation.of(view, words);
  }

  PageCut<ReviewView, ReviewRepresentation> pages() {
    return new PageCut<>(view -> view.review().id().toString(), this::shown);
  }
}
