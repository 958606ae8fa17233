package io.comptoir.crm.server.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a customer file is, as the command line names it. */
sealed interface HousePlace {
  /** In a file of this folder. */
  record InFolder(Path folder) implements HousePlace {}

  /** In a PostgreSQL. */
  record InDatabase(String url) implements HousePlace {
    // Somebody may have put a password into it.
    @Override
    public String toString() {
      return "InDatabase[]";
    }
  }

  /** Reads {@code sqlite:FOLDER} and {@code postgresql://HOST/DATABASE}, with or without the driver's prefix. */
  final class Converter implements ITypeConverter<HousePlace> {
    private static final String FOLDER = "sqlite:";
    private static final String DATABASE = "postgresql://";
    private static final String DRIVER = "jdbc:";

    @Override
    public HousePlace convert(String text) {
      String place = text.strip();
      if (place.startsWith(FOLDER) && place.length() > FOLDER.length()) {
        return new InFolder(Path.of(place.substring(FOLDER.length())));
      }
      String database = place.startsWith(DRIVER) ? place.substring(DRIVER.length()) : place;
      if (database.startsWith(DATABASE)) {
        return new InDatabase(DRIVER + database);
      }
      throw new TypeConversionException("give sqlite:FOLDER or postgresql://HOST/DATABASE");
    }
  }
}
