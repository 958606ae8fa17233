package io.comptoir.crm.adapter.rest.json;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads the bytes of a message; whatever is wrong with it as a whole is an {@link InvalidValueException}. */
public final class JsonBody {
  /** The deepest nesting taken; the outermost object counts as one. */
  public static final int MAX_DEPTH = 32;
  /** The longest number taken, in characters. */
  public static final int MAX_NUMBER_LENGTH = 32;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private JsonBody() {}

  /** The object that {@code bytes} hold. */
  public static JsonObject object(byte[] bytes) {
    if (parse(bytes) instanceof JsonObject object) {
      return object;
    }
    throw new InvalidValueException(FaultCode.NOT_AN_OBJECT, "The top level of a body is a JSON object");
  }

  /** The value that {@code bytes} hold. */
  public static Json parse(byte[] bytes) {
    return new JsonReading(withoutMark(decode(bytes))).document();
  }

  // String's own decoding would put replacement characters for what is not UTF-8, and a name would be stored with them.
  private static CharBuffer decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      throw new InvalidValueException(FaultCode.NOT_UTF8, "The body is not UTF-8");
    }
  }

  // RFC 8259 lets a reader ignore the mark that some libraries put first.
  private static CharBuffer withoutMark(CharBuffer text) {
    return text.hasRemaining() && text.charAt(0) == BYTE_ORDER_MARK ? text.position(1) : text;
  }
}
