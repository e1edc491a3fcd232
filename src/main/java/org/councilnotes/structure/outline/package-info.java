/**
 * Headings, sections and passages. {@link HeadingDetector} tells headings from paragraphs, {@link
 * SectionLabel} and {@link ItemLabel} read their labels, {@link SectionOutline} builds the tree of
 * sections, {@link PassageBuilder} numbers the passages and places footnotes after their calls,
 * {@link RemarkRows} splits rows of tables into provision and remarks. The same for every format.
 */
@NullMarked
package org.councilnotes.structure.outline;

import org.jspecify.annotations.NullMarked;
