package io.comptoir.crm.application.port.out;

import io.comptoir.crm.domain.customer.Confirmation;
import io.comptoir.crm.domain.customer.ContactKey;
import io.comptoir.crm.domain.customer.Customer;
import io.comptoir.crm.domain.customer.CustomerId;
import io.comptoir.crm.domain.customer.CustomerLink;
import io.comptoir.crm.domain.customer.CustomerRecord;
import io.comptoir.crm.domain.customer.CustomerStatus;
import io.comptoir.crm.domain.customer.FoldedName;
import io.comptoir.crm.domain.customer.Identifier;
import io.comptoir.crm.domain.customer.Profile;
import io.comptoir.crm.domain.customer.RecordId;
import io.comptoir.crm.domain.customer.RecordLink;
import io.comptoir.crm.domain.customer.Sayings;
import io.comptoir.crm.domain.operation.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer file.
 *
 * <p>Each customer has a profile of its own, the fold over the records linked to it. Merged customers keep theirs; what is
 * read of the survivor is the fold over all of them. Wherever a customer is named by an answer it is the survivor, and
 * wherever a retired id is asked about, here and in the other collections, the answer is the survivor's.
 */
public interface CustomerRepository {
  /** The most holders of a value that still say something about who someone is. */
  int MOST_HOLDERS = 50;

  /**
   * The customer under this id; when the id was retired by a merge, the survivor. Those merged into it stand in order of
   * the moments since which they are its, then of their ids: the moment of the last merge on their way to it. Values that
   * were chosen at a merge which stands are part of the profile. Empty when the id was never given.
   */
  Optional<Customer> find(CustomerId id);

  /**
   * A regular customer, and its place in the order of creation.
   *
   * @param number the place, from 1
   * @param id the customer
   */
  record Numbered(long number, CustomerId id) {}

  /** The regular customers created after the one with this number, in order of creation; merged ones are left out. */
  List<Numbered> regularAfter(long number, int limit);

  /** Adds a customer of whom nothing is known yet. The id must be new. */
  void create(CustomerId id, CustomerStatus status, Instant at);

  /** Makes a provisional customer, or who answers for it, a regular one; nothing when it is one already. */
  void promote(CustomerId id);

  /** The customer's own profile, without those merged into it; empty when it has none. The id must have been created. */
  Profile ownProfile(CustomerId id);

  /**
   * Replaces the own profile of a customer: {@code before} is what {@link #ownProfile} answered in this unit of work, and
   * only what differs is written. The customer's version, which is the survivor's when it was merged, becomes {@code
   * version}. From now on the customer holds the profile's phones, e-mails and identifiers, and is found by these and by
   * its names ({@link CustomerSearch}).
   */
  void updateProfile(CustomerId id, Profile before, Profile after, long version);

  /** Adds a record and the fact that it belongs to its customer. */
  void addRecord(CustomerRecord record, RecordLink link, Chained chained);

  /** Adds a confirmation. */
  void addConfirmation(Confirmation confirmation);

  /** The records linked to a customer or to one merged into it, in order of reception, at most {@code limit}. */
  List<CustomerRecord> recordsOf(CustomerId id, int limit);

  /** How many records are linked to a customer or to one merged into it, counted up to {@code most}. */
  int countRecords(CustomerId id, int most);

  /**
   * The records that were linked to this very customer within a time, by when they were linked, the latest first, at most
   * {@code limit}. Those of customers merged into it are not its own.
   */
  List<RecordId> recordsLinked(CustomerId own, TimeSpan when, int limit);

  /** The record under this id. */
  Optional<CustomerRecord> record(RecordId id);

  /**
   * Joins or parts two customers. After joining, the survivor answers for the retired one and for all merged into that; the
   * two must not be retired themselves. After parting, the retired one answers again for itself and for all that were
   * merged into it, as before that join; the survivor may have been merged on meanwhile. Both versions grow by one: the
   * retired one's own, and that of who answers for the survivor. The record with the values that were chosen, if there is
   * one, was added before; as long as the two are joined it counts for whoever answers for them, and afterwards for nobody.
   */
  void link(CustomerLink link, Chained chained);

  /** The links that joined this very customer to another one, or parted them, whichever of both it was, in order of reception. */
  List<CustomerLink> linksOf(CustomerId own);

  /** The customer this one was joined to directly, which may itself have been merged on; empty when it is not merged. */
  Optional<CustomerId> mergedInto(CustomerId retired);

  /**
   * Reserves the contact points and identifiers for this unit of work, so that no other unit decides about who holds them
   * at the same time. Called once per unit, before any of the questions below, with everything that will be asked.
   */
  void lock(Sayings sayings);

  /**
   * The regular customers who hold any of these phones or e-mails, each once, in order of creation. A contact point held by
   * more than {@link #MOST_HOLDERS} of them is no evidence and left out; merged customers are one.
   */
  List<CustomerId> holdersOf(List<ContactKey> contacts);

  /** The regular customers who hold this identifier, in order of creation; usually one. */
  List<CustomerId> holdersOf(Identifier identifier);

  /**
   * The customers, retired or not, whose own profile holds this identifier, in order of creation: of a merged person, to
   * whom of them it was told.
   */
  List<CustomerId> ownHoldersOf(Identifier identifier);

  /**
   * The regular customers one of whose names (given and family name, full name or company) is made of these words and no
   * others, in order of creation: with the words as they stand, or with one of them moved to the front, on either side. A
   * merged customer is found by its own names too. At most {@code limit} names are looked at, those of the customers who were
   * created first, so that of a very common name some may be missing; nobody when there is no word.
   */
  List<CustomerId> namesakesOf(FoldedName name, int limit);
}
