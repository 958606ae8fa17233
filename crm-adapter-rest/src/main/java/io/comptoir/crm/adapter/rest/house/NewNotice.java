package io.comptoir.crm.adapter.rest.house;

import io.comptoir.crm.adapter.rest.form.Members;
import io.comptoir.crm.adapter.rest.form.Strictly;
import io.comptoir.crm.adapter.rest.json.JsonObject;
import io.comptoir.crm.adapter.rest.problem.ProblemException;
import io.comptoir.crm.application.port.in.HouseUseCase.Wording;
import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.locale.CountryCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** A wording as it is sent. */
record NewNotice(Optional<String> text, Optional<CountryCode> country, Optional<String> textSha256) {
  private static final int TEXT_LENGTH = 10_000;

  static Wording read(NoticeName name, JsonObject body) {
    NewNotice sent = Strictly.read(body, NewNotice::of);
    String text = sent.text().orElseThrow();
    sent.textSha256().filter(hash -> !hash.equalsIgnoreCase(hashOf(text))).ifPresent(hash -> {
      throw ProblemException.of(FaultCode.NOTICE_HASH_MISMATCH, "The text sent has another hash").at("/text_sha256");
    });
    return new Wording(name.id(), name.version(), name.language(), sent.country().orElse(null), text);
  }

  private static NewNotice of(Members members) {
    return new NewNotice(
        Strictly.text(members, "text", TEXT_LENGTH, text -> text),
        Strictly.optionalWord(members, "country", CountryCode::parse),
        Strictly.optionalWord(members, "text_sha256", text -> text));
  }

  private static String hashOf(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
