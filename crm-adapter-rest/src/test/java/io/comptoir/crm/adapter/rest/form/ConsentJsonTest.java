package io.comptoir.crm.adapter.rest.form;

import static io.comptoir.crm.adapter.rest.form.FormFixture.json;
import static io.comptoir.crm.adapter.rest.form.FormFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentJsonTest {
  private final Unread unread = new Unread();

  private List<ConsentForm> readAll(String consents) {
    return ConsentJson.readAll(new Members(json("{'consents':" + consents + "}"), "", unread), "consents");
  }

  @Test
  void readShouldTakeEveryMemberWhenAllAreInTheirTypes() {
    String entry =
        "{'purpose':'marketing','channel':'email','decision':'granted','manner':'screen','notice':{'id':'n',"
            + "'version':'1','language':'fr','text_sha256':null},'contact':{'type':'email','value':'a@b.c'},"
            + "'expires_at':'2027-01-01T00:00:00Z'}";

    ConsentForm form = readAll("[" + entry + "]").get(0);

    assertThat(form.notice()).isEqualTo(new NoticeForm("n", "1", "fr", null));
    assertThat(form.contact()).isEqualTo(new ContactForm("email", "a@b.c"));
    assertThat(form.expiresAt()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(form.unreadable()).isEmpty();
    assertThat(form.raw()).startsWith("{\"channel\":\"email\",\"contact\":{");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      {'decision':'granted','expires_at':20270101}           | /expires_at
      {'decision':'granted','contact':'a@b.c'}               | /contact
      {'decision':'granted','contact':{'value':5}}           | /contact/value
      {'decision':'granted','notice':{'text_sha256':true}}   | /notice/text_sha256
      {'decision':['refused']}                               | /decision
      """)
  void readShouldNameAMemberAsLostWhenItHasAnotherType(String entry, String lost) {
    ConsentForm form = readAll("[" + entry + "]").get(0);

    assertThat(form.unreadable()).containsExactly(lost);
    assertThat(unread.items()).singleElement()
        .satisfies(item -> assertThat(item.warning().pointer()).isEqualTo("/consents/0" + lost));
  }

  @Test
  void readShouldLoseNothingOfAnEntryWhenAFieldIsUnknown() {
    ConsentForm form = readAll("[{'decision':'refused','note':'x'}]").get(0);

    assertThat(form.unreadable()).isEmpty();
    assertThat(told(unread)).containsExactly("/consents/0/note UNKNOWN_FIELD x");
  }

  @ParameterizedTest
  @CsvSource({"'no',1", "{'decision':'refused'},1", "[null],1", "['no'],1"})
  void readAllShouldKeepAnEntryThatNobodyCanReadWhenThereIsNoList(String consents, int entries) {
    List<ConsentForm> forms = readAll(consents.startsWith("no") ? "'no'" : consents);

    assertThat(forms).hasSize(entries).allSatisfy(form -> assertThat(form.unreadable()).isEqualTo(Set.of("")));
    assertThat(unread.items()).hasSize(1);
  }

  @Test
  void readAllShouldMakeOneEntryOfAllBeyondTheHundredth() {
    List<ConsentForm> forms = readAll("[" + "{'decision':'informed'},".repeat(200) + "{'decision':'refused'}]");

    assertThat(forms).hasSize(101);
    assertThat(forms.get(100).raw()).endsWith("{\"decision\":\"refused\"}]");
    assertThat(forms.get(100).unreadable()).containsExactly("");
  }

  @Test
  void readAllShouldFindNothingWhenTheMemberIsNull() {
    assertThat(readAll("null")).isEmpty();
    assertThat(unread.items()).isEmpty();
  }
}
