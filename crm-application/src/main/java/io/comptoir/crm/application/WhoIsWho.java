package io.comptoir.crm.application;

import io.comptoir.crm.application.port.out.NameFolding;
import io.comptoir.crm.domain.recognition.Recogniser;

/**
 * How it is decided who somebody is. Immutable and thread-safe.
 *
 * @param recogniser decides whether somebody is known
 * @param namesakes finds whom somebody new might be all the same
 */
record WhoIsWho(Recogniser recogniser, Namesakes namesakes) {
  static WhoIsWho by(NameFolding names) {
    return new WhoIsWho(new Recogniser(names::nicknames), new Namesakes(names));
  }
}
