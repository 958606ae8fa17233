package io.comptoir.crm.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.domain.customer.EmailReading;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.PhoneNumber;
import io.comptoir.crm.domain.customer.PhoneReading;
import io.comptoir.crm.domain.customer.PhoneRepair;
import io.comptoir.crm.domain.locale.CountryCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link Normalizer} keeps, word for word as its ports promise. An adapter's test extends this class; what
 * an adapter cannot do it overrides by name, with the reason.
 */
public abstract class NormalizerContract {
  private static final int THREADS = 4;
  private static final Duration BOUNDED = Duration.ofSeconds(5);

  /** The normaliser under test; the same or an equal one at every call. */
  protected abstract Normalizer normalizer();

  @ParameterizedTest
  @CsvSource({
    "'06 12 34 56 78', FR, +33612345678",
    "'06.12.34.56.78', FR, +33612345678",
    "'0612345678', FR, +33612345678",
    "'+33 6 12 34 56 78', , +33612345678",
    "'+33 6 12 34 56 78', JP, +33612345678",
    "'0033 6 12 34 56 78', FR, +33612345678",
    "'0033612345678', US, +33612345678",
    "'+33 (0)6 12 34 56 78', , +33612345678",
    "'Tel.: 06-12-34-56-78', FR, +33612345678",
    "'0612345678 ext. 12', FR, +33612345678",
    "'06 12 34 56 78 x12', FR, +33612345678",
    "'+33612345678;ext=3', , +33612345678",
    "'٠٦١٢٣٤٥٦٧٨', FR, +33612345678",
    "'０６１２３４５６７８', FR, +33612345678",
    "'020 7946 0123', GB, +442079460123",
    "'030/901820', DE, +4930901820",
    "'02 1234567', IT, +39021234567",
    "'+39 02 1234567', , +39021234567",
    "'612 34 56 78', ES, +34612345678",
    "'(202) 555-0123', US, +12025550123",
    "'1-202-555-0123', US, +12025550123",
    "'8 (912) 345-67-89', RU, +79123456789",
    "'044 668 18 00', CH, +41446681800",
    "'138 0013 8000', CN, +8613800138000",
    "'090-1234-5678', JP, +819012345678",
    "'010-1234-5678', KR, +821012345678",
    "'050 123 4567', AE, +971501234567",
    "'9123 4567', HK, +85291234567",
    "'(11) 91234-5678', BR, +5511912345678"
  })
  protected void phonesShouldReadAnyWritingOfANumber(String typed, @Nullable String region, String e164) {
    assertThat(phone(typed, region).map(PhoneNumber::e164)).contains(e164);
  }

  @ParameterizedTest
  @CsvSource({
    "'06 12 34 56 78', FR", "'+33 6 12 34 56 78', JP", "'0033 6 12 34 56 78', FR", "'+33 (0)6 12 34 56 78', ",
    "'Tel.: 06-12-34-56-78', FR", "'0612345678 ext. 12', FR", "'020 7946 0123', GB", "'030/901820', DE",
    "'02 1234567', IT", "'+39 02 1234567', ", "'612 34 56 78', ES", "'(202) 555-0123', US", "'1-202-555-0123', US",
    "'8 (912) 345-67-89', RU", "'138 0013 8000', CN", "'090-1234-5678', JP", "'9123 4567', HK", "'(11) 91234-5678', BR"
  })
  protected void phonesShouldPutNothingRightInARightNumber(String typed, @Nullable String region) {
    assertThat(reading(typed, region).orElseThrow().repaired()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'+33 06 12 34 56 78', , +33612345678, TRUNK_DROPPED",
    "'0033 0 6 12 34 56 78', FR, +33612345678, TRUNK_DROPPED",
    "'+44 07700 900123', , +447700900123, TRUNK_DROPPED",
    "'+49 030 901820', , +4930901820, TRUNK_DROPPED",
    "'6 12 34 56 78', FR, +33612345678, TRUNK_ADDED",
    "'7700 900123', GB, +447700900123, TRUNK_ADDED",
    "'33 6 12 34 56 78', FR, +33612345678, PLUS_ADDED",
    "'44 7700 900123', GB, +447700900123, PLUS_ADDED",
    "'O6 12 34 56 78', FR, +33612345678, LETTERS_READ",
    "'06 l2 34 56 78', FR, +33612345678, LETTERS_READ",
    "'+33 6 I2 34 56 78', , +33612345678, LETTERS_READ"
  })
  protected void phonesShouldPutASlipRightAndSayWhich(
      String typed, @Nullable String region, String e164, PhoneRepair repair) {
    PhoneReading reading = reading(typed, region).orElseThrow();

    assertThat(reading.number().e164()).isEqualTo(e164);
    assertThat(reading.repaired()).contains(repair);
  }

  /** Only who knows the ranges that a country has given out is sure of these. */
  @ParameterizedTest
  @CsvSource({
    "'4915123456789', FR, +4915123456789, PLUS_ADDED",
    "'33612345678', US, +33612345678, PLUS_ADDED",
    "'33612345678', , +33612345678, PLUS_ADDED",
    "'+33 33 6 12 34 56 78', , +33612345678, PREFIX_DROPPED",
    "'+33 0033 6 12 34 56 78', , +33612345678, PREFIX_DROPPED",
    "'+0033 6 12 34 56 78', , +33612345678, PREFIX_DROPPED",
    "'33 33 6 12 34 56 78', FR, +33612345678, PREFIX_DROPPED",
    "'+06 12 34 56 78', FR, +33612345678, PREFIX_DROPPED",
    "'006 12 34 56 78', FR, +33612345678, PREFIX_DROPPED",
    "'+34 0612 34 56 78', , +34612345678, TRUNK_DROPPED",
    "'2 1234567', IT, +39021234567, TRUNK_ADDED"
  })
  protected void phonesShouldPutASlipRightWhenOnlyOneReadingIsANumber(
      String typed, @Nullable String region, String e164, PhoneRepair repair) {
    PhoneReading reading = reading(typed, region).orElseThrow();

    assertThat(reading.number().e164()).isEqualTo(e164);
    assertThat(reading.repaired()).contains(repair);
  }

  @ParameterizedTest
  @CsvSource({
    "'4155550123', FR", "'12345678', FR", "'Oil', FR", "'lIlIlI', US", "'33 6 12', FR",
    "'00 00', FR", "'1-8OO-FLOWERS', US", "'+33 33 33', "
  })
  protected void phonesShouldGuessNothingWhenNoReadingIsSure(String typed, @Nullable String region) {
    assertThat(reading(typed, region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', FR",
    "'   ', FR",
    "'camille', FR",
    "'0612', FR",
    "'06 12 34 56 78 90', FR",
    "'06 12 34 56 78',",
    "'+999 123 456 789', FR",
    "'+33 6 12', FR",
    "'+', FR",
    "'+33', FR",
    "'0033', FR",
    "'1-800-FLOWERS', US",
    "'00 00 00 00 00', FR",
    "'+33 000000000', FR",
    "'06 12 34 56 78 / 01 23 45 67 89', FR",
    "'06 12 34 56 78 ou 01 23 45 67 89', FR",
    "'112', FR"
  })
  protected void phonesShouldBeEmptyWhenThereIsNoOneUsableNumber(String typed, @Nullable String region) {
    assertThat(phone(typed, region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'06 12', FR, +33612",
    "'06 12 34 56 78', FR, +33612345678",
    "'6123', FR, +336123",
    "'+33 6 12', JP, +33612",
    "'0033 6 12', US, +33612",
    "'0033 6 12', , +33612",
    "'33612', , +33612",
    "'(061) 2', FR, +33612",
    "'02 123', IT, +3902123",
    "'020 7946', GB, +44207946",
    "'8 (912) 3', RU, +79123",
    "'1-202', US, +1202",
    "'9123', HK, +8529123"
  })
  protected void phonesShouldTellWhatANumberBeginsWith(String typed, @Nullable String region, String beginning) {
    assertThat(phoneBeginning(typed, region)).contains(beginning);
  }

  @ParameterizedTest
  @CsvSource({"'', FR", "camille, FR", "'061', FR", "'+33', FR", "'0612 ou 0145678901', FR"})
  protected void phonesShouldTellNoBeginningWhenThereIsNoneOfANumber(String typed, String region) {
    assertThat(phoneBeginning(typed, region)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'06 12 34 56 78', FR", "'+33 6 12 34 56 78', IT", "'02 1234567', IT", "'030/901820', DE", "'612 34 56 78', ES",
    "'8 (912) 345-67-89', RU", "'1-202-555-0123', US", "'044 668 18 00', CH", "'138 0013 8000', CN"
  })
  protected void phonesShouldTellABeginningOfWhatTheyReadHoweverMuchWasTyped(String typed, String region) {
    String e164 = phone(typed, region).map(PhoneNumber::e164).orElseThrow();

    for (int end = 0; end <= typed.length(); end++) {
      assertThat(phoneBeginning(typed.substring(0, end), region).stream()).allMatch(e164::startsWith);
    }
  }

  private Optional<String> phoneBeginning(String typed, @Nullable String region) {
    return phones().beginning(typed, region == null ? null : new CountryCode(region));
  }

  @ParameterizedTest
  @CsvSource({"+33612345678, FR", "+4930901820, DE", "+34612345678, ES", "+819012345678, JP"})
  protected void phonesShouldTellTheCountryOfANumber(String e164, String country) {
    assertThat(phone(e164, null).map(PhoneNumber::country)).contains(new CountryCode(country));
  }

  @ParameterizedTest
  @CsvSource({"+442079460123, GB", "+79123456789, RU", "+12025550123, US", "+14165550123, CA"})
  protected void phonesShouldTellTheCountryWhenSeveralShareTheCallingCode(String e164, String country) {
    assertThat(phone(e164, null).map(PhoneNumber::country)).contains(new CountryCode(country));
  }

  /** Some countries have numbers shorter than any of E.164, and longer ones than it has room for. */
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "12", "1234567890", "999", "0"})
  void phonesShouldAnswerE164OrNothingWhenTheDigitsAreOfAnyCountryAndLength(String digits) {
    for (int country = 1; country < 1_000; country++) {
      for (int length = 0; length <= 18; length++) {
        String typed = "+" + country + digits.repeat(18).substring(0, length);
        assertThat(phone(typed, null).stream()).as(typed).allMatch(number -> PhoneNumber.isE164(number.e164()));
      }
    }
  }

  @Test
  protected void phonesShouldTellNoCountryWhenTheNumberBelongsToNone() {
    PhoneNumber freephone = phone("+800 1234 5678", null).orElseThrow();

    assertThat(freephone).isEqualTo(new PhoneNumber("+80012345678", null));
  }

  @ParameterizedTest
  @CsvSource({"06 12 34 56 78, FR", "02 1234567, IT", "202-555-0123, US", "8 912 345 67 89, RU"})
  protected void phonesShouldReadTheirOwnAnswerAlikeInEveryRegion(String typed, String region) {
    PhoneNumber number = phone(typed, region).orElseThrow();

    for (String other : List.of("FR", "IT", "US", "RU", "JP")) {
      assertThat(reading(number.e164(), other)).as(other).contains(new PhoneReading(number, null));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "camille.martin@example.com, camille.martin@example.com",
    "'  Camille.Martin@EXAMPLE.com ', camille.martin@example.com",
    "camille+shop@example.co.uk, camille+shop@example.co.uk",
    "o'brien@example.ie, o'brien@example.ie",
    "c@müller.example, c@müller.example",
    "ｃ＠ｅｘａｍｐｌｅ．ｃｏｍ, c@example.com",
    "camille@gmail.com, camille@gmail.com",
    "camille@hotmail.co.uk, camille@hotmail.co.uk",
    "camille@yahoo.fi, camille@yahoo.fi",
    "camille@mail.com, camille@mail.com",
    "camille@martin.paris, camille@martin.paris"
  })
  protected void emailsShouldReadARightAddressWithoutASuggestion(String typed, String address) {
    assertThat(emails().read(typed)).isEqualTo(new EmailReading(address, null));
  }

  @ParameterizedTest
  @CsvSource({
    "camille@gmail.con, camille@gmail.com",
    "camille@gmial.com, camille@gmail.com",
    "camille@gmail.co, camille@gmail.com",
    "camille@gmal.com, camille@gmail.com",
    "camille@hotmial.com, camille@hotmail.com",
    "camille@hotmial.con, camille@hotmail.com",
    "camille@outlok.fr, camille@outlook.fr",
    "camille@wanado.fr, camille@wanadoo.fr",
    "camille@yahooo.fr, camille@yahoo.fr",
    "camille@martin.con, camille@martin.com"
  })
  protected void emailsShouldKeepAnAddressThatLooksMistypedAndSuggest(String typed, String suggestion) {
    assertThat(emails().read(typed)).isEqualTo(new EmailReading(typed, suggestion));
    assertThat(emails().read(suggestion)).isEqualTo(new EmailReading(suggestion, null));
  }

  @ParameterizedTest
  @CsvSource({
    "camille@gmail, camille@gmail.com",
    "'camille@gmail,com', camille@gmail.com",
    "camille@@gmail.com, camille@gmail.com",
    "camille @gmail.com, camille@gmail.com",
    "camille@gmail..com, camille@gmail.com",
    "camille@gmail.com., camille@gmail.com"
  })
  protected void emailsShouldSuggestWhenAnUnusableAddressIsPlain(String typed, String suggestion) {
    assertThat(emails().read(typed)).isEqualTo(new EmailReading(null, suggestion));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "camille", "@example.com", "camille@", "camille@localhost", "a b@c", "\"camille\"@example.com",
        "camille@[192.0.2.1]", "camille@192.0.2.1", "camille@-example.com", "Camille <camille@example.com>",
        "camille(m)@example.com", "camille@example.c", "a@b@example.com",
        "a\\@b@example.com"
      })
  protected void emailsShouldBeUnusableWhenTheTextIsNoAddress(String typed) {
    assertThat(emails().read(typed)).isEqualTo(EmailReading.UNUSABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Camille Martin, camille martin",
    "'  MARTIN,   Camille ', martin camille",
    "François Lefèvre, francois lefevre",
    "Jean-Pierre O’Brien, jean pierre obrien",
    "D'Angelo, dangelo",
    "Mme de La Tour, mme de la tour",
    "J.P. Martin, j p martin",
    "Straße Æsir Œuvre, strasse aesir oeuvre",
    "Łukasz Sørensen, lukasz sorensen",
    "Þór Guðmundsson, thor gudmundsson",
    "Đặng Thị Hồng, dang thi hong",
    "İpek Işık, ipek isik",
    "Müller, muller",
    "Ｃａｍｉｌｌｅ ﬁ, camille fi",
    "Ольга Щербакова, olga shcherbakova",
    "Дмитрий Чехов, dmitriy chekhov",
    "Юлія Ґалаган, yuliya galagan",
    "Ђорђе, djordje",
    "Γιώργος Παπαδόπουλος, giorgos papadopoulos",
    "Ευάγγελος Μπόμπολας, evangelos bompolas",
    "Mr. 3rd ٣, mr 3rd 3",
    "🙂 Camille 🙂, camille",
    "🙂, ''",
    "--- ''' !!!, ''"
  })
  protected void namesShouldFoldToLatinWords(String name, String folded) {
    assertThat(names().fold(name).text()).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "张伟, zhang wei", "たなか, tanaka", "スズキ, suzuki", "김민수, kim minsu", "გიორგი, giorgi", "Հայկ, hayk", "محمد, mhmd",
    "فاطمة, fatma", "علي, aly", "משה, msh", "ヴェルサーチェ, verusache", "ティファニー, tifani", "ジャン・ポール, jan poru",
    "さとう ゆうこ, sato yuko", "いのうえ, inoue", "ハットリ, hattori", "박서준, park seojun", "이지은, lee jieun",
    "남궁민수, namgung minsu", "민수, minsu", "マックス・ミュラー, makkusu myura"
  })
  protected void namesShouldFoldScriptsFarFromLatin(String name, String folded) {
    assertThat(names().fold(name).text()).isEqualTo(folded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "Zoë Ångström", "Đặng", "Соловьёв", "Γιώργος", "김민수"})
  protected void namesShouldFoldComposedAndDecomposedTextsAlike(String name) {
    String composed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    String decomposed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD);

    assertThat(decomposed).isNotEqualTo(composed);
    assertThat(names().fold(decomposed)).isEqualTo(names().fold(composed));
  }

  @Test
  protected void namesShouldKeepWithinTheirBounds() {
    FoldedName longWord = names().fold("é".repeat(NameFolding.LONGEST_NAME));
    FoldedName manyWords = names().fold("ab ".repeat(NameFolding.LONGEST_NAME));

    assertThat(longWord.words()).singleElement().isEqualTo("e".repeat(NameFolding.LONGEST_WORD));
    assertThat(manyWords.words()).hasSize(NameFolding.MOST_WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "bill, william", "kate, catherine", "sasha, alexander", "sasha, alexandra", "liz, elizabeth", "manu, emmanuel",
    "sepp, josef", "pepe, jose", "beppe, giuseppe", "alexander, alexandre", "john, giovanni", "kuba, jakub",
    "dima, dmitriy", "kostas, konstantinos", "muhammad, mohamed"
  })
  protected void nicknamesShouldKnowTheFormsOfOneName(String a, String b) {
    assertThat(names().nicknames(a, b)).isTrue();
    assertThat(names().nicknames(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "camille, camile", "louis, louise", "paul, jean", "alexander, alexandra", "xqzw, william", "'', william",
    "bil, william"
  })
  protected void nicknamesShouldNotTakeOtherNamesOrSlipsForForms(String a, String b) {
    assertThat(names().nicknames(a, b)).isFalse();
    assertThat(names().nicknames(b, a)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"camille", "xqzw", "bill"})
  protected void nicknamesShouldHoldForEqualWords(String word) {
    assertThat(names().nicknames(word, word)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  protected void everyToolShouldAnswerAnyTextInBoundedTime(String text) {
    Assertions.assertTimeoutPreemptively(BOUNDED, () -> {
      assertThatCode(() -> phone(text, "FR")).doesNotThrowAnyException();
      assertThatCode(() -> phone(text, null)).doesNotThrowAnyException();
      assertThat(names().nicknames(text, "william")).isFalse();
      assertAnswersAreFixedPoints(text);
    });
  }

  /** Texts that no till sends and every network does. */
  protected static List<String> hostileTexts() {
    return List.of(
        "", "\u0000", "\ud800", "a\udc00b", "\udc00\ud800", "🙂", "👩‍👩‍👧‍👦", "\u202ecba", "\ufeffCamille",
        "%s%n{}", "'; --", "é".repeat(10_000), "a".repeat(10_000), "1".repeat(10_000), "+".repeat(10_000),
        "@".repeat(10_000), "a@".repeat(5_000), "a.".repeat(5_000) + "@a.com", "张".repeat(10_000),
        "م\u064e".repeat(5_000), "a" + "\u0301\u0323".repeat(5_000), "\ud800".repeat(10_000), "🙂".repeat(5_000),
        "0 ".repeat(5_000), "ﷺ".repeat(250), "\t\r\n".repeat(3_000), "ΐ".repeat(10_000), "각".repeat(10_000),
        "ｶﾞ".repeat(5_000), ".".repeat(10_000) + "@b.com");
  }

  @Test
  protected void everyToolShouldAnswerAlikeOnEveryThread() throws InterruptedException, ExecutionException {
    List<String> expected = answers();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<String>>> found =
          IntStream.range(0, THREADS * THREADS).mapToObj(i -> threads.submit(this::answers)).toList();
      for (Future<List<String>> answers : found) {
        assertThat(answers.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  protected void idShouldBeStableAndStorable() {
    assertThat(normalizer().id()).matches("[A-Za-z0-9._:+-]{1,100}").isEqualTo(normalizer().id());
  }

  private void assertAnswersAreFixedPoints(String text) {
    FoldedName folded = names().fold(text);
    assertThat(names().fold(folded.text())).isEqualTo(folded);
    EmailReading email = emails().read(text);
    if (email.address() != null) {
      assertThat(emails().read(email.address())).isEqualTo(email);
    }
    if (email.suggestion() != null) {
      assertThat(emails().read(email.suggestion())).isEqualTo(new EmailReading(email.suggestion(), null));
    }
  }

  private List<String> answers() {
    return hostileTexts().stream()
        .filter(text -> text.length() < NameFolding.LONGEST_NAME)
        .flatMap(text -> Stream.of(text, "Ольга 张伟 " + text, "06 12 34 56 78" + text, text + "@gmail.con"))
        .map(text -> names().fold(text) + "|" + emails().read(text) + "|" + phone(text, "FR"))
        .toList();
  }

  private Optional<PhoneNumber> phone(String typed, @Nullable String region) {
    return phones().read(typed, region == null ? null : new CountryCode(region));
  }

  private Optional<PhoneReading> reading(String typed, @Nullable String region) {
    return phones().reading(typed, region == null ? null : new CountryCode(region));
  }

  private PhoneNumbers phones() {
    return normalizer().phones();
  }

  private EmailAddresses emails() {
    return normalizer().emails();
  }

  private NameFolding names() {
    return normalizer().names();
  }
}
