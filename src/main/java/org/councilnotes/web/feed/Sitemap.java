package org.councilnotes.web.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.Marking;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SiteRoot;

/**
 * The site map of all public notes; where there are too many for one map, an index of maps.
 *
 * <p>Source: the Sitemaps protocol 0.9.
 *
 * @param most maximum number of pages in one map
 */
record Sitemap(List<NoteSummary> notes, SiteRoot root, int most) {

  static final String PATH = "/sitemap.xml";

  private static final int MOST = 50_000;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  Sitemap {
    notes = notes.stream().filter(note -> note.marking() == Marking.PUBLIC).toList();
  }

  static Sitemap of(List<NoteSummary> notes, SiteRoot root) {
    return new Sitemap(notes, root, MOST);
  }

  /** The document at {@link #PATH}: the map or the index. */
  String first() {
    return notes.size() <= most ? map(notes) : index();
  }

  /**
   * One of the maps of the index; empty where there is no such map.
   *
   * @param n number of the map, from 1
   */
  Optional<String> part(int n) {
    return n < 1 || n > parts()
        ? Optional.empty()
        : Optional.of(map(notes.subList((n - 1) * most, Math.min(notes.size(), n * most))));
  }

  private int parts() {
    return (notes.size() + most - 1) / most;
  }

  private String index() {
    XmlBuilder xml = new XmlBuilder("sitemapindex", NAMESPACE);
    IntStream.rangeClosed(1, parts())
        .forEach(
            n -> xml.open("sitemap").leaf("loc", root.at("/sitemap-%d.xml".formatted(n))).close());
    return xml.end();
  }

  private String map(List<NoteSummary> some) {
    XmlBuilder xml = new XmlBuilder("urlset", NAMESPACE);
    for (NoteSummary note : some) {
      xml.open("url").leaf("loc", root.at(NoteLink.to(note.id())));
      note.date().ifPresent(day -> xml.leaf("lastmod", day.toString()));
      xml.close();
    }
    return xml.end();
  }
}
