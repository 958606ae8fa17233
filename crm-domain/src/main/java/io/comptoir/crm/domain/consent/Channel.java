package io.comptoir.crm.domain.consent;

import io.comptoir.crm.domain.customer.ContactKind;
import java.util.Arrays;
import java.util.Optional;

/** The way a person is reached. */
public enum Channel {
  /** E-mail. */
  EMAIL("email", ContactKind.EMAIL),
  /** Text messages of the telephone network. */
  SMS("sms", ContactKind.PHONE),
  /** Messages of an application that knows people by their phone number. */
  MESSAGING("messaging", ContactKind.PHONE),
  /** Calls. */
  PHONE("phone", ContactKind.PHONE),
  /** Letters. */
  POST("post", ContactKind.POST);

  private final String word;
  private final ContactKind contactKind;

  Channel(String word, ContactKind contactKind) {
    this.word = word;
    this.contactKind = contactKind;
  }

  /** The word on the wire and in data. */
  public String word() {
    return word;
  }

  /** The kind of contact point this channel needs. */
  public ContactKind contactKind() {
    return contactKind;
  }

  /** Reads a word exactly as the contract writes it; empty when there is no such channel. */
  public static Optional<Channel> parse(String word) {
    return Arrays.stream(values()).filter(channel -> channel.word.equals(word)).findFirst();
  }
}
