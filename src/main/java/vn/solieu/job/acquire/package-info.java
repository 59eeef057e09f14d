/**
 * Acquisition over the network as steps of a job: the ledger of addresses, what is due, who asks
 * when, and what came of it.
 */
@NullMarked
package vn.solieu.job.acquire;

import org.jspecify.annotations.NullMarked;
