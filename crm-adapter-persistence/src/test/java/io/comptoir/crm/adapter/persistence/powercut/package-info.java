/**
 * What is left when the power is cut: the system calls of a program are recorded, played to a model of a disk, and what the
 * disk may hold at any moment is opened and compared with what had been acknowledged until then.
 */
@NullMarked
package io.comptoir.crm.adapter.persistence.powercut;

import org.jspecify.annotations.NullMarked;
