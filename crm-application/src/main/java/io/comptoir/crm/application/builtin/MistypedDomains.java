package io.comptoir.crm.application.builtin;

import io.comptoir.crm.domain.recognition.SpellingDistance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Guesses which well-known mail house was meant by a domain one slip away from it. */
final class MistypedDomains {
  // The most used first: of two that are equally near the first is meant.
  private static final Set<String> WELL_KNOWN =
      new LinkedHashSet<>(
          List.of(
              """
              gmail.com hotmail.com yahoo.com outlook.com icloud.com orange.fr hotmail.fr wanadoo.fr free.fr yahoo.fr
              live.fr live.com sfr.fr laposte.net outlook.fr neuf.fr bbox.fr aol.com msn.com me.com mac.com
              numericable.fr
              googlemail.com gmx.de gmx.net gmx.com gmx.at gmx.ch gmx.fr web.de t-online.de freenet.de arcor.de mail.de
              posteo.de posteo.net mailbox.org bluewin.ch hispeed.ch libero.it alice.it tiscali.it virgilio.it tin.it
              hotmail.it yahoo.it live.it outlook.it hotmail.es yahoo.es outlook.es telefonica.net terra.es
              hotmail.co.uk yahoo.co.uk live.co.uk btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com
              telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl xs4all.nl home.nl hetnet.nl sapo.pt
              mail.ru yandex.ru yandex.com ya.ru bk.ru inbox.ru list.ru rambler.ru ukr.net seznam.cz wp.pl o2.pl onet.pl
              interia.pl gazeta.pl qq.com 163.com 126.com sina.com sina.cn foxmail.com sohu.com aliyun.com naver.com
              daum.net hanmail.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp yahoo.co.jp i.softbank.jp
              comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net rogers.com
              shaw.ca sympatico.ca videotron.ca bell.net telus.net bigpond.com optusnet.com.au uol.com.br bol.com.br
              terra.com.br ig.com.br yahoo.com.br proton.me protonmail.com pm.me protonmail.ch tutanota.com fastmail.com
              zoho.com hey.com mail.com email.com ymail.com rocketmail.com rediffmail.com email.it walla.co.il
              """
                  .strip()
                  .split("\\s+")));
  // Houses with an address in most countries: any country's domain of theirs is right.
  private static final Set<String> IN_MANY_COUNTRIES = Set.of("hotmail", "yahoo", "live", "outlook", "gmx", "orange");
  private static final Set<String> COUNTRIES = countries();
  // Countries whose domain is nearly always an unfinished com.
  private static final Set<String> UNFINISHED = Set.of("co", "cm", "om");
  // A slip in a shorter name makes the name of someone else too easily.
  private static final int LEAST_LETTERS = 5;
  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("con", "com"), Map.entry("cmo", "com"), Map.entry("ocm", "com"), Map.entry("comm", "com"),
          Map.entry("coom", "com"), Map.entry("ccom", "com"), Map.entry("vom", "com"), Map.entry("xom", "com"),
          Map.entry("cpm", "com"), Map.entry("cim", "com"), Map.entry("c0m", "com"), Map.entry("nte", "net"),
          Map.entry("ner", "net"), Map.entry("nett", "net"), Map.entry("ogr", "org"), Map.entry("orgg", "org"),
          Map.entry("frr", "fr"), Map.entry("ffr", "fr"), Map.entry("dee", "de"), Map.entry("itt", "it"));

  private MistypedDomains() {}

  /** The domain that was probably meant; empty when {@code domain}, in lower case, looks right. */
  static Optional<String> meant(String domain) {
    if (isRight(domain)) {
      return Optional.empty();
    }
    String ended = withUsualEnding(domain);
    return Optional.of(isRight(ended) ? ended : nearest(ended).orElse(ended)).filter(other -> !other.equals(domain));
  }

  private static boolean isRight(String domain) {
    int dot = domain.indexOf('.');
    return WELL_KNOWN.contains(domain)
        || dot > 0 && IN_MANY_COUNTRIES.contains(domain.substring(0, dot)) && isCountry(domain.substring(dot + 1));
  }

  private static boolean isCountry(String ending) {
    String last = ending.substring(ending.lastIndexOf('.') + 1);
    boolean whole = ending.equals(last) || ending.equals("co." + last) || ending.equals("com." + last);
    return whole && !UNFINISHED.contains(ending) && COUNTRIES.contains(last);
  }

  private static Set<String> countries() {
    Stream<String> assigned = Stream.of(Locale.getISOCountries()).map(code -> code.toLowerCase(Locale.ROOT));
    return Stream.concat(assigned, Stream.of("uk")).collect(Collectors.toUnmodifiableSet());
  }

  private static String withUsualEnding(String domain) {
    int dot = domain.lastIndexOf('.');
    String ending = domain.substring(dot + 1);
    return dot > 0 ? domain.substring(0, dot + 1) + ENDINGS.getOrDefault(ending, ending) : withEnding(domain);
  }

  // Typed without any ending: that of the best known house of this name.
  private static String withEnding(String name) {
    return WELL_KNOWN.stream().filter(known -> known.startsWith(name + ".")).findFirst().orElse(name);
  }

  private static Optional<String> nearest(String domain) {
    return WELL_KNOWN.stream()
        .filter(known -> known.indexOf('.') >= LEAST_LETTERS)
        .filter(known -> SpellingDistance.isWithin(1, known, domain))
        .findFirst();
  }
}
