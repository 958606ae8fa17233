package io.comptoir.crm.adapter.rest.form;

import io.comptoir.crm.adapter.rest.json.CanonicalJson;
import io.comptoir.crm.adapter.rest.json.Json;
import io.comptoir.crm.adapter.rest.json.JsonArray;
import io.comptoir.crm.adapter.rest.json.Pointers;
import io.comptoir.crm.domain.consent.ConsentForm;
import io.comptoir.crm.domain.consent.ConsentForm.ContactForm;
import io.comptoir.crm.domain.consent.ConsentForm.NoticeForm;
import java.util.ArrayList;
import java.util.List;

/** Consent entries in JSON, as forms that tell what was lost: a lost restriction must never look absent. */
public final class ConsentJson {
  private static final int MOST_ENTRIES = 100;

  private ConsentJson() {}

  /**
   * All entries of a capture. Entries beyond the hundredth, and whatever stands in place of a list, become one entry that
   * nobody can read: refusals may be among them.
   */
  public static List<ConsentForm> readAll(Members members, String name) {
    String at = members.at(name);
    List<ConsentForm> forms = new ArrayList<>();
    List<Json> items = members.array(name).orElse(List.of());
    for (int i = 0; i < Math.min(items.size(), MOST_ENTRIES); i++) {
      forms.add(read(items.get(i), Pointers.item(at, i), members.unread()));
    }
    if (items.size() > MOST_ENTRIES) {
      JsonArray beyond = new JsonArray(items.subList(MOST_ENTRIES, items.size()));
      members.unread().tooLong(at, beyond);
      forms.add(ConsentForm.unreadable(CanonicalJson.text(beyond)));
    } else if (members.unread().has(at)) {
      forms.add(ConsentForm.unreadable(CanonicalJson.text(members.any(name).orElseThrow())));
    }
    return forms;
  }

  /** One entry; one that is no object can be read by nobody. */
  public static ConsentForm read(Json entry, String pointer, Unread unread) {
    return unread
        .object(pointer, entry)
        .map(
            object -> {
              Members members = new Members(object, pointer, unread);
              ConsentForm form = read(members, pointer);
              members.done();
              return form;
            })
        .orElseGet(() -> ConsentForm.unreadable(CanonicalJson.text(entry)));
  }

  /** The entry among these members, which may hold others: who asked for those calls {@link Members#done}. */
  public static ConsentForm read(Members members, String pointer) {
    String purpose = members.word("purpose");
    String channel = members.word("channel");
    String decision = members.word("decision");
    String manner = members.word("manner");
    NoticeForm notice = members.object("notice").map(ConsentJson::notice).orElse(null);
    ContactForm contact = members.object("contact").map(ConsentJson::contact).orElse(null);
    String expiresAt = members.word("expires_at");
    String raw = CanonicalJson.text(members.object());
    return new ConsentForm(
        purpose, channel, decision, manner, notice, contact, expiresAt, raw, members.unread().lostWithin(pointer));
  }

  private static NoticeForm notice(Members notice) {
    NoticeForm form =
        new NoticeForm(notice.word("id"), notice.word("version"), notice.word("language"), notice.word("text_sha256"));
    notice.done();
    return form;
  }

  private static ContactForm contact(Members contact) {
    ContactForm form = new ContactForm(contact.word("type"), contact.text("value"));
    contact.done();
    return form;
  }
}
