package io.comptoir.crm.bench.data;

import io.comptoir.crm.adapter.normalization.LibraryNormalizer;
import io.comptoir.crm.application.port.out.EmailAddresses;
import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.application.port.out.Normalizer;
import io.comptoir.crm.application.port.out.PhoneNumbers;
import io.comptoir.crm.application.port.out.RecognitionKeys.Maker;
import io.comptoir.crm.application.port.out.Storage;

/**
 * The product's normaliser, under the id of whoever made the keys of a data set: its e-mail addresses and whole phone
 * numbers have the same keys in every version, and its names but for the Korean ones, which are not found in a data set of
 * an older version; ten million are not indexed anew for a measurement.
 *
 * @param product the product's
 * @param id the id that the data set's keys carry
 */
public record KeysAsTheyAre(Normalizer product, String id) implements Normalizer {
  /** The normaliser to open a data set with. */
  public static Normalizer of(Storage storage) {
    Normalizer product = new LibraryNormalizer();
    String id = storage.read(all -> all.recognitionKeys().maker()).map(Maker::madeBy).orElse(product.id());
    return new KeysAsTheyAre(product, id);
  }

  @Override
  public PhoneNumbers phones() {
    return product.phones();
  }

  @Override
  public EmailAddresses emails() {
    return product.emails();
  }

  @Override
  public NameFolding names() {
    return product.names();
  }
}
