/**
 * What the edition before a draft foresaw, and what the draft says of it: {@link Promise}s, told by
 * {@link PromiseWords}, and {@link PromiseAnswers}, which find each {@link UnkeptPromise}. The
 * package may use {@code note}, {@code collate}, {@code tag.time}, {@code draft.document} and
 * {@code draft.edition}.
 */
@NullMarked
package org.councilnotes.draft.promise;

import org.jspecify.annotations.NullMarked;
