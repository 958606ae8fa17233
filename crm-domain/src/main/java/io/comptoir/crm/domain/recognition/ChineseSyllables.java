package io.comptoir.crm.domain.recognition;

import io.comptoir.crm.domain.customer.FoldedName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The syllables of Standard Chinese in pinyin without tones (ISO 7098): each character of a name is read as one. Pure. */
final class ChineseSyllables {
  private static final int FEWEST = 2;
  // In a word, which may be cut in many ways.
  private static final int MOST = 6;

  // What may follow each beginning of a syllable.
  private static final Map<String, String> ENDINGS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("", "a|o|e|ai|ei|ao|ou|an|en|ang|eng|er"),
              Map.entry("[bp]", "a|o|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing|u"),
              Map.entry("p", "ou"),
              Map.entry("m", "a|o|e|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u"),
              Map.entry("f", "a|o|ei|ou|an|en|ang|eng|u"),
              Map.entry("[dt]", "a|e|ai|ao|ou|an|ang|eng|ong|i|ie|iao|ian|ing|u|uo|ui|uan|un"),
              Map.entry("d", "ei|en|ia|iu"),
              Map.entry("[nl]", "a|e|ai|ei|ao|ou|an|ang|eng|ong|i|ie|iao|iu|ian|in|iang|ing|u|uo|uan|ue|un"),
              Map.entry("n", "en"),
              Map.entry("l", "o|ia"),
              Map.entry("[gkh]", "a|e|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang"),
              Map.entry("[jqx]", "i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un"),
              Map.entry("[zcs]h", "a|e|i|ai|ei|ao|ou|an|en|ang|eng|ong|u|ua|uo|uai|ui|uan|un|uang"),
              Map.entry("r", "e|i|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un"),
              Map.entry("[zcs]", "a|e|i|ai|ao|ou|an|en|ang|eng|ong|u|uo|ui|uan|un"),
              Map.entry("y", "a|o|e|ao|ou|an|in|ang|ing|ong|i|u|ue|uan|un"),
              Map.entry("w", "u|a|o|ai|ei|an|en|ang|eng")));

  private static final String SYLLABLE =
      ENDINGS.entrySet().stream()
          .map(each -> each.getKey() + "(?:" + each.getValue() + ")")
          .collect(Collectors.joining("|", "(?:", ")"));
  private static final Pattern ONE = Pattern.compile(SYLLABLE);
  private static final Pattern SOME = Pattern.compile(SYLLABLE + "{1," + MOST + "}");

  private ChineseSyllables() {}

  /** Whether a name may have been read from Chinese characters: it has several words, each of one syllable. */
  static boolean isRead(FoldedName name) {
    List<String> words = name.words();
    return words.size() >= FEWEST && words.stream().allMatch(ChineseSyllables::isOne);
  }

  /** Whether a word is one syllable. */
  static boolean isOne(String word) {
    return ONE.matcher(word).matches();
  }

  /** Whether a name may be pinyin: nothing in it is no syllable. */
  static boolean isWritten(FoldedName name) {
    return name.words().stream().allMatch(word -> SOME.matcher(word).matches());
  }
}
