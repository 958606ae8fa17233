/** The server as a process of its own, while the disk, the folder and the system around it fail. */
@NullMarked
package io.comptoir.crm.server.fault;

import org.jspecify.annotations.NullMarked;
