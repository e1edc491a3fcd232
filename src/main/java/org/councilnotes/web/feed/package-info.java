/**
 * Feeds and metadata files for browsers, feed readers and search engines. {@link FeedPage} sends
 * the newest hits of a search as {@link AtomFeed}; {@link SiteMetadataPages} sends robots.txt, the
 * {@link Sitemap} and the OpenSearch description. {@link XmlBuilder} writes XML. The site map holds
 * public notes only; the feed those of the world of its reader, marked.
 */
@NullMarked
package org.councilnotes.web.feed;

import org.jspecify.annotations.NullMarked;
