/**
 * The PostgreSQL server behind the product: the embedded one or the one that was named, its schema,
 * and reading from it.
 *
 * <p>Apart from {@code load}, because answering a query needs neither Spring nor the model: {@code
 * sql}, {@code export} and {@code warehouse} start from here alone. Plain JDBC and Flyway; imports
 * no other package of the product.
 */
@NullMarked
package vn.solieu.warehouse;

import org.jspecify.annotations.NullMarked;
