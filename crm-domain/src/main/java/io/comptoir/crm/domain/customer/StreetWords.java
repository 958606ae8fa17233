package io.comptoir.crm.domain.customer;

import io.comptoir.crm.domain.locale.CountryCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the words of a country's streets are abbreviated. Immutable. */
final class StreetWords {
  // Per language: a word and what it is abbreviated to. With a dash it is the end of longer words, too.
  private static final Map<String, String> LANGUAGES =
      Map.of(
          "fr",
          """
          avenue av ave; boulevard bd bld blvd boul; rue r; place pl; chemin ch che chem; route rte; impasse imp; allee all;
          allees alls; square sq; faubourg fbg fg; cours crs; passage pass; residence res; batiment bat; esplanade esp;
          saint st; sainte ste; general gal gen; marechal mal; docteur dr; president pdt; professeur pr; quai q;
          promenade prom
          """,
          "en",
          """
          street str; road rd; avenue av ave; lane ln; drive dr drv; court ct; square sq; terrace ter terr; place pl;
          crescent cres; close cl; gardens gdns; highway hwy; parkway pkwy; boulevard blvd; mount mt; north n; south s;
          east e; west w; apartment apt; suite ste; floor fl; building bldg; circle cir; trail trl; saint st
          """,
          "de", "-strasse str; platz pl; gasse g; sankt st; doktor dr; professor prof; ring rg; allee al",
          "it", "via v; viale vle; piazza pza pzza; corso cso; largo lgo; strada str; vicolo vic; san s; santo sto",
          "es", "calle c cl; avenida av avda ave; plaza pza pl; paseo po pso; carretera ctra; camino cno; ronda rda",
          "pt", "rua r; avenida av; praca pca; travessa tv trav; estrada estr; alameda al; largo lg",
          "nl", "-straat str; laan ln; plein pl; weg wg; gracht gr; sint st; burgemeester burg; doctor dr");

  private static final Map<String, String> SPOKEN =
      Map.ofEntries(
          Map.entry("FR", "fr"), Map.entry("LU", "fr"), Map.entry("MC", "fr"), Map.entry("BE", "fr nl"),
          Map.entry("CH", "de fr it"), Map.entry("LI", "de"), Map.entry("DE", "de"), Map.entry("AT", "de"),
          Map.entry("IT", "it"), Map.entry("ES", "es"), Map.entry("MX", "es"), Map.entry("AR", "es"),
          Map.entry("PT", "pt"), Map.entry("BR", "pt"), Map.entry("NL", "nl"), Map.entry("GB", "en"),
          Map.entry("IE", "en"), Map.entry("US", "en"), Map.entry("CA", "en fr"), Map.entry("AU", "en"),
          Map.entry("NZ", "en"), Map.entry("SG", "en"), Map.entry("HK", "en"));

  private static final String FRENCH = "fr";

  // Read once: a file of people asks for every row.
  private static final Map<String, StreetWords> KNOWN =
      SPOKEN.values().stream().distinct().collect(Collectors.toUnmodifiableMap(Function.identity(), StreetWords::new));

  private final Map<String, String> whole = new HashMap<>();
  private final Map<String, String> ends = new HashMap<>();
  private final boolean english;

  private StreetWords(String languages) {
    for (String language : languages.split(" ")) {
      read(LANGUAGES.get(language));
    }
    this.english = languages.startsWith("en");
  }

  /** Those of a country; French ones where it is not known, or its streets are not. */
  static StreetWords of(@Nullable CountryCode country) {
    return KNOWN.get(country == null ? FRENCH : SPOKEN.getOrDefault(country.value(), FRENCH));
  }

  // Of two languages of one country the first decides what an abbreviation stands for.
  private void read(String lines) {
    for (String line : lines.strip().split(";")) {
      String[] words = line.strip().split("\\s+");
      boolean end = words[0].startsWith("-");
      String written = end ? words[0].substring(1) : words[0];
      for (int i = 1; i < words.length; i++) {
        whole.putIfAbsent(words[i], written);
        if (end) {
          ends.putIfAbsent(words[i], written);
        }
      }
    }
  }

  List<String> writtenOut(List<String> words) {
    List<String> written = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      boolean last = at > 0 && at == words.size() - 1;
      // St James St: a saint before a name, a street behind it.
      written.add(english && last && words.get(at).equals("st") ? "street" : writtenOut(words.get(at)));
    }
    return written;
  }

  private String writtenOut(String word) {
    String known = whole.get(word);
    if (known != null) {
      return known;
    }
    for (Map.Entry<String, String> end : ends.entrySet()) {
      if (word.length() > end.getKey().length() + 2 && word.endsWith(end.getKey())) {
        return word.substring(0, word.length() - end.getKey().length()) + end.getValue();
      }
    }
    return word;
  }
}
