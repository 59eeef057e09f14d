/** Makes the pages: what each shows, and the templates that escape it. */
@NullMarked
package vn.solieu.report.page;

import org.jspecify.annotations.NullMarked;
