package io.comptoir.crm.adapter.rest.json;

import io.comptoir.crm.domain.fault.FaultCode;
import io.comptoir.crm.domain.fault.InvalidValueException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** One reading of one document. */
final class JsonReading {
  // The parser's own limits stand above ours: ours have a code each, and field lengths are judged after parsing.
  // Interned or canonical names would let strangers fill a table that lives as long as the server.
  private static final TokenStreamFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonBody.MAX_DEPTH * 2)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_PROPERTY_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private final JsonParser parser;
  private int depth;

  JsonReading(CharBuffer text) {
    parser =
        FACTORY.createParser(
            ObjectReadContext.empty(), text.array(), text.arrayOffset() + text.position(), text.remaining());
  }

  Json document() {
    try (parser) {
      Json value = root();
      refuseTrailing();
      return value;
    }
  }

  // The parser reads a text only when asked for it, so any step may find it broken. What it says is dropped: it may
  // quote the body.
  private Json root() {
    try {
      return value(next());
    } catch (JacksonException e) {
      throw malformed();
    }
  }

  private Json value(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> deeper(this::object);
      case START_ARRAY -> deeper(this::array);
      case VALUE_STRING -> new JsonString(wellFormed(parser.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> JsonNull.NULL;
      default -> throw malformed();
    };
  }

  private Json deeper(Supplier<Json> inside) {
    if (++depth > JsonBody.MAX_DEPTH) {
      throw fault(FaultCode.TOO_DEEP, "The body is nested deeper than " + JsonBody.MAX_DEPTH);
    }
    Json value = inside.get();
    depth--;
    return value;
  }

  private JsonObject object() {
    Map<String, Json> members = new LinkedHashMap<>();
    while (next() != JsonToken.END_OBJECT) {
      String name = wellFormed(parser.currentName());
      if (members.put(name, value(next())) != null) {
        throw fault(FaultCode.DUPLICATE_KEY, "A member stands twice in its object");
      }
    }
    return new JsonObject(members);
  }

  private JsonArray array() {
    List<Json> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(value(token));
    }
    return new JsonArray(items);
  }

  private JsonNumber number(String digits) {
    if (digits.length() > JsonBody.MAX_NUMBER_LENGTH) {
      throw fault(FaultCode.NUMBER_TOO_LONG, "A number is longer than " + JsonBody.MAX_NUMBER_LENGTH + " characters");
    }
    return new JsonNumber(digits);
  }

  private String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean paired = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!paired) {
          throw fault(FaultCode.LONE_SURROGATE, "A text holds half a surrogate pair");
        }
        i++;
      }
    }
    return text;
  }

  private JsonToken next() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw malformed();
    }
    return token;
  }

  private void refuseTrailing() {
    boolean clean;
    try {
      clean = parser.nextToken() == null;
    } catch (JacksonException e) {
      clean = false;
    }
    if (!clean) {
      throw fault(FaultCode.TRAILING_TOKENS, "Something follows the end of the body's value");
    }
  }

  private InvalidValueException malformed() {
    return fault(FaultCode.MALFORMED_JSON, "The body is not JSON");
  }

  private InvalidValueException fault(FaultCode code, String sentence) {
    var at = parser.currentLocation();
    return new InvalidValueException(code, sentence + ", at line " + at.getLineNr() + " column " + at.getColumnNr());
  }
}
