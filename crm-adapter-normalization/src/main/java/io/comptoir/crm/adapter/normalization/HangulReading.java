package io.comptoir.crm.adapter.normalization;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads Korean syllables: family names as their bearers spell them, the rest by the romanization of 2000. Three syllables
 * that begin with a family name are a family and a given name.
 */
final class HangulReading {
  private static final char FIRST = '가';
  private static final char LAST = '힣';
  private static final int VOWELS = 21;
  private static final int ENDS = 28;
  private static final int WHOLE_NAME = 3;
  private static final String[] BEGINNINGS =
      "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
  private static final String[] MIDDLES =
      "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
  private static final String[] ENDINGS =
      "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
  private static final Map<String, String> FAMILIES = table(
      """
      김 kim 이 lee 박 park 최 choi 정 jung 강 kang 조 cho 윤 yoon 장 jang 임 lim 한 han 오 oh 서 seo 신 shin 권 kwon 황 hwang
      안 ahn 송 song 전 jeon 홍 hong 유 yoo 고 ko 문 moon 양 yang 손 son 배 bae 백 baek 허 heo 남 nam 심 shim 노 noh 하 ha
      곽 kwak 성 sung 차 cha 주 joo 우 woo 구 koo 민 min 류 ryu 나 na 진 jin 지 ji 엄 um 채 chae 원 won 천 cheon 방 bang
      공 kong 현 hyun 함 ham 변 byun 염 yeom 여 yeo 추 choo 도 do 석 seok 선 sun 설 seol 길 gil 연 yeon 위 wi 표 pyo
      명 myung 기 ki 반 ban 왕 wang 금 keum 옥 ok 육 yuk 맹 maeng 제 je 탁 tak 국 kook 어 eo 은 eun 용 yong
      남궁 namgung 황보 hwangbo 제갈 jegal 선우 sunwoo 독고 dokgo 사공 sagong 서문 seomun
      """);

  private HangulReading() {}

  static String forReading(String text) {
    StringBuilder latin = new StringBuilder();
    int begun = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isSyllable(text.charAt(i))) {
        latin.append(read(text.substring(begun, i)));
        if (i < text.length()) {
          latin.append(text.charAt(i));
        }
        begun = i + 1;
      }
    }
    return latin.toString();
  }

  private static boolean isSyllable(char sign) {
    return sign >= FIRST && sign <= LAST;
  }

  private static String read(String name) {
    int family = familyOf(name);
    if (family == 0) {
      return spelt(name);
    }
    String given = spelt(name.substring(family));
    return FAMILIES.get(name.substring(0, family)) + (given.isEmpty() ? "" : " " + given);
  }

  private static int familyOf(String name) {
    if (name.length() == WHOLE_NAME + 1 && FAMILIES.containsKey(name.substring(0, 2))) {
      return 2;
    }
    boolean whole = name.length() == WHOLE_NAME || name.length() == 1;
    return whole && FAMILIES.containsKey(name.substring(0, 1)) ? 1 : 0;
  }

  private static String spelt(String name) {
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int number = name.charAt(i) - FIRST;
      latin.append(BEGINNINGS[number / (VOWELS * ENDS)])
          .append(MIDDLES[number / ENDS % VOWELS])
          .append(ENDINGS[number % ENDS]);
    }
    return latin.toString().replace("-", "").replace("lr", "ll");
  }

  private static Map<String, String> table(String text) {
    String[] cells = text.strip().split("\\s+");
    Map<String, String> families = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      families.put(cells[i], cells[i + 1]);
    }
    return Map.copyOf(families);
  }
}
