package org.councilnotes.web.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.councilnotes.note.Marking;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.web.address.NoteLink;
import org.councilnotes.web.address.SiteRoot;

/**
 * The pages of all public notes for search engines: one map, or where they are too many for one, an
 * index of maps.
 *
 * <p>Source: the Sitemaps protocol 0.9.
 *
 * @param most how many pages one map may name
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

  /** What stands at {@link #PATH}. */
  String first() {
    return notes.size() <= most ? map(notes) : index();
  }

  /**
   * One of the maps that the index names; empty where it names no such.
   *
   * @param n from 1
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
