package io.comptoir.crm.server.cli;

import io.comptoir.crm.domain.integrity.ChainEnd;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an end of the chain as {@code verify} wrote it. */
final class ChainEndConverter implements ITypeConverter<ChainEnd> {
  @Override
  public ChainEnd convert(String text) {
    try {
      return ChainEnd.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
