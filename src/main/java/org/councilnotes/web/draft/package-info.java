/**
 * The page that checks a submitted text: its earlier wordings, and whether it is an exact quote.
 * {@link DraftPage} takes a {@link SubmittedText} and shows {@link EarlierWordingView}s or a {@link
 * QuoteView}; {@link WordingUseView} is one place where words were used. The search for wordings is
 * the work of {@code draft}.
 */
@NullMarked
package org.councilnotes.web.draft;

import org.jspecify.annotations.NullMarked;
