package io.comptoir.crm.adapter.rest.json;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Writes records as JSON. A record is written whole before its first byte leaves: a failure is still a problem. */
public final class JsonBodyWriter implements MessageBodyWriter<Object> {
  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
    boolean json = media.getSubtype().equals("json") || media.getSubtype().endsWith("+json");
    return json && (type.isRecord() || Iterable.class.isAssignableFrom(type) || Json.class.isAssignableFrom(type));
  }

  @Override
  public void writeTo(
      Object answer,
      Class<?> type,
      Type generic,
      Annotation[] annotations,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    out.write(Answers.bytes(answer));
  }
}
