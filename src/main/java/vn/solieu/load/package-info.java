/** JDBC into staging, SQL into the warehouse; idempotent by key. May use model and Spring. */
@NullMarked
package vn.solieu.load;

import org.jspecify.annotations.NullMarked;
