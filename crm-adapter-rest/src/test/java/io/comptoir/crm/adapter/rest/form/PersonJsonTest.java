package io.comptoir.crm.adapter.rest.form;

import static io.comptoir.crm.adapter.rest.form.FormFixture.json;
import static io.comptoir.crm.adapter.rest.form.FormFixture.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.comptoir.crm.adapter.rest.form.PersonJson.Mode;
import io.comptoir.crm.application.port.in.RefusedException;
import io.comptoir.crm.domain.capture.PersonForm;
import io.comptoir.crm.domain.capture.PersonForm.AddressForm;
import io.comptoir.crm.domain.capture.PersonForm.IdentifierForm;
import io.comptoir.crm.domain.fault.FaultCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonJsonTest {
  private final Unread unread = new Unread();

  private PersonForm read(String text) {
    return PersonJson.read(json(text), "/customer", unread);
  }

  private PersonForm patch(String text) {
    return PersonJson.read(json(text), "", unread, Mode.PATCH);
  }

  @Nested
  class Said {
    @Test
    void readShouldTakeEveryMemberWhenAllAreInTheirTypes() {
      PersonForm form =
          read(
              "{'customer_id':'c','identifiers':[{'type':'external','source':'pos-x','value':'4711'}],'title':'mrs',"
                  + "'given_name':'Camille','family_name':'Martin','full_name':'CM','company_name':'X','phone':'06',"
                  + "'email':'a@b.c','address':{'lines':['1','2'],'postal_code':'75002','city':'Paris','country':'FR'},"
                  + "'birthday':'--03-14','language':'fr','country':'FR','custom_fields':{'ring_size':'52'}}");

      assertThat(form)
          .isEqualTo(
              new PersonForm(
                  "c",
                  List.of(new IdentifierForm("external", "pos-x", "4711")),
                  Map.of(
                      "title", "mrs", "given_name", "Camille", "family_name", "Martin", "full_name", "CM",
                      "company_name", "X", "phone", "06", "email", "a@b.c", "birthday", "--03-14", "language", "fr",
                      "country", "FR"),
                  new AddressForm(List.of("1", "2"), "75002", "Paris", "FR"),
                  Map.of("ring_size", "52")));
      assertThat(unread.items()).isEmpty();
    }

    @Test
    void readShouldFindNothingWhenMembersAreNullBlankOrEmpty() {
      assertThat(
              read(
                  "{'customer_id':null,'identifiers':[],'given_name':' ','phone':'','email':null,'address':{'city':''},"
                      + "'custom_fields':{'ring_size':null,'hat_size':' '},'nickname':null}"))
          .isEqualTo(PersonForm.EMPTY);
      assertThat(unread.items()).isEmpty();
    }

    @Test
    void readShouldKeepAsideEveryValueOfAnotherType() {
      PersonForm form =
          read(
              "{'phone':612345678,'given_name':['C'],'identifiers':[7,{'type':'token','value':1.50}],"
                  + "'address':'12 rue','custom_fields':{'ring_size':52},'family_name':'Martin'}");

      assertThat(form.fields()).isEqualTo(Map.of("family_name", "Martin"));
      assertThat(form.identifiers())
          .containsExactly(new IdentifierForm(null, null, null), new IdentifierForm("token", null, null));
      assertThat(told(unread))
          .containsExactlyInAnyOrder(
              "/customer/phone WRONG_TYPE 612345678",
              "/customer/given_name WRONG_TYPE [\"C\"]",
              "/customer/identifiers/0 WRONG_TYPE 7",
              "/customer/identifiers/1/value WRONG_TYPE 1.50",
              "/customer/address WRONG_TYPE 12 rue",
              "/customer/custom_fields/ring_size WRONG_TYPE 52");
    }

    @Test
    void readShouldKeepAsideWhatItDoesNotKnow() {
      read("{'nick':{'b':1,'a':2},'custom_fields':{'Ring/Size':'52'},'address':{'city':'P','state':'X'}}");

      assertThat(told(unread))
          .containsExactlyInAnyOrder(
              "/customer/nick UNKNOWN_FIELD {\"a\":2,\"b\":1}",
              "/customer/custom_fields/Ring~1Size UNKNOWN_FIELD 52",
              "/customer/address/state UNKNOWN_FIELD X");
    }

    @Test
    void readShouldShowNoCardNumberInAPointerWhenItIsTheNameOfAMember() {
      read("{'4111 1111 1111 1111':'exp 12/29'}");

      assertThat(told(unread))
          .containsExactly(
              "/customer/•••• •••• •••• 1111 UNKNOWN_FIELD {\"4111 1111 1111 1111\":\"exp 12/29\"}");
    }

    @Test
    void readShouldCountCodePointsWhenItMeasuresAText() {
      String fits = "\uD83D\uDE00".repeat(200);

      assertThat(read("{'given_name':'" + fits + "'}").fields()).containsEntry("given_name", fits);
      assertThat(read("{'given_name':'" + fits + "x'}").fields()).isEmpty();
      assertThat(unread.items()).singleElement().satisfies(item -> {
        assertThat(item.warning().code()).isEqualTo(FaultCode.TOO_LONG);
        assertThat(item.raw()).isEqualTo(fits + "x");
      });
    }

    @Test
    void readShouldKeepAsideWhatGoesBeyondTheNumberOfItems() {
      String identifiers = IntStream.range(0, 22).mapToObj(i -> "{'value':'" + i + "'}").collect(Collectors.joining(","));
      String fields = IntStream.range(0, 101).mapToObj(i -> "'f" + i + "':'x'").collect(Collectors.joining(","));

      PersonForm form = read("{'identifiers':[" + identifiers + "],'custom_fields':{" + fields + "}}");

      assertThat(form.identifiers()).hasSize(20);
      assertThat(form.customFields()).hasSize(100);
      assertThat(told(unread))
          .containsExactly(
              "/customer/identifiers TOO_LONG [{\"value\":\"20\"},{\"value\":\"21\"}]",
              "/customer/custom_fields TOO_LONG {\"f100\":\"x\"}");
    }
  }

  @Nested
  class Patched {
    @Test
    void readShouldTakeBackAFieldWhenItIsNullOrBlankAndLeaveTheOthers() {
      PersonForm form = patch("{'title':null,'given_name':' ','family_name':'M','custom_fields':{'a':null,'b':'x'}}");

      assertThat(form.fields()).isEqualTo(Map.of("title", "", "given_name", "", "family_name", "M"));
      assertThat(form.customFields()).isEqualTo(Map.of("a", "", "b", "x"));
      assertThat(unread.items()).isEmpty();
    }

    @Test
    void readShouldGatherWhatCannotBeTakenBack() {
      patch("{'phone':null,'email':'','address':null,'identifiers':null,'custom_fields':null,'customer_id':'x'}");

      assertThat(told(unread))
          .containsExactlyInAnyOrder(
              "/phone WRONG_TYPE null", "/email WRONG_TYPE ", "/address WRONG_TYPE null",
              "/identifiers WRONG_TYPE null", "/custom_fields WRONG_TYPE null", "/customer_id UNKNOWN_FIELD x");
      assertThatThrownBy(unread::refuseIfAny)
          .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.faults()).hasSize(6));
    }
  }
}
