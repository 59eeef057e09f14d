/**
 * Immutable records that every stage shares: the article, its blocks and tables, and the
 * observation.
 *
 * <p>No logic beyond validity. Depends on nothing but the JDK. Everything here is {@link
 * java.io.Serializable}, so that the same records travel through a batch step and a Spark task.
 */
@NullMarked
package vn.solieu.model;

import org.jspecify.annotations.NullMarked;
