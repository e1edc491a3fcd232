/**
 * The draft desk and the page that answers on short texts.
 *
 * <p>{@link DraftDesk} reads a {@link SentDraft}, checks it, and keeps it as a {@link KeptDraft}
 * for whoever sent it; {@link DraftCheckPage} shows it as a {@link DraftCheckView}, {@link
 * DraftCheckExport} gives it back as a file, {@link DraftDismissals} dismisses its alarms. The
 * check is the work of {@code draft.check}.
 *
 * <p>The page that checks a submitted text: its earlier wordings, and whether it is an exact quote.
 * {@link DraftPage} takes a {@link SubmittedText} and shows {@link EarlierWordingView}s or a {@link
 * QuoteView}; {@link WordingUseView} is one place where words were used. The search for wordings is
 * the work of {@code draft}.
 */
@NullMarked
package org.councilnotes.web.draft;

import org.jspecify.annotations.NullMarked;
