/**
 * The page of the history of one wording through all editions. {@link WordingPage} shows a {@link
 * WordingHistoryView}; {@link WordingColumnLayout} arranges it, one {@link WordingColumn} for each
 * edition, or for consecutive editions without the wording. The history itself comes from {@code
 * lineage}.
 */
@NullMarked
package org.councilnotes.web.lineage;

import org.jspecify.annotations.NullMarked;
