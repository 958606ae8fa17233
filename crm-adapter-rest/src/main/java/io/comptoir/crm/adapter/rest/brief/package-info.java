/** The brief: what an advisor needs in two seconds, with no more of the contact points than the key may see. */
@NullMarked
package io.comptoir.crm.adapter.rest.brief;

import org.jspecify.annotations.NullMarked;
