package org.councilnotes.engine;

import java.util.Optional;

/**
 * An archive of a test's own in a cluster of tests, of a name that no other has. Closing it deletes
 * all that was written under that name.
 */
final class TestWorld implements AutoCloseable {

  private final EngineSettings settings;
  private final Link link;
  private final EngineHome home;

  private TestWorld(EngineSettings settings) {
    this.settings = settings;
    this.link = new Link(settings);
    this.home = EngineHome.of(settings, link);
  }

  /** One that lies in one shard. */
  static TestWorld in(TestCluster cluster) {
    return in(cluster, 1);
  }

  static TestWorld in(TestCluster cluster, int shards) {
    return new TestWorld(
        new EngineSettings(
            cluster.addresses(), TestNames.next(), Optional.empty(), Optional.empty(), shards, 1));
  }

  String name() {
    return settings.name();
  }

  Link link() {
    return link;
  }

  EngineHome home() {
    return home;
  }

  /** The world that everyone may read. */
  World world() {
    return new World(link, settings, "public");
  }

  /** What was served before what is served now. */
  StoredNotes previous() {
    return new StoredNotes(new Reads(link, settings.name() + "-public.previous"));
  }

  /** The index that is written first. */
  String index() {
    return settings.name() + "-public-000001";
  }

  @Override
  public void close() {
    new Docs(link, settings.name() + "-*").close();
    link.close();
  }
}
