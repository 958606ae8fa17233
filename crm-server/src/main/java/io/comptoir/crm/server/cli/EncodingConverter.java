package io.comptoir.crm.server.cli;

import java.nio.charset.Charset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an encoding. */
final class EncodingConverter implements ITypeConverter<Charset> {
  @Override
  public Charset convert(String name) {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + name + "' is no encoding, such as UTF-8, ISO-8859-1 or windows-1252");
    }
  }
}
