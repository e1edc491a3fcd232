/**
 * Figures of a series, followed over its editions: {@link FiguresPage} shows a {@link FiguresView},
 * {@link FiguresApi} answers with JSON and a file. {@link IndicatorCache} keeps what was read until
 * the archive changes.
 */
@NullMarked
package org.councilnotes.web.indicator;

import org.jspecify.annotations.NullMarked;
