package org.councilnotes.suggest;

/**
 * The notes of which all passages are sampled. They are chosen by their ids alone, so that both
 * stores draw the same sample, in whatever order they hold the notes.
 *
 * @param share of the notes, from 0 to 1
 */
public record NoteSample(double share) {

  /** Most passages that are read. A sample of a few long notes is cut off. */
  public static final int MOST_READ = 2 * TextSample.MOST;

  /** The range of the hash. */
  private static final double HASHES = 1L << Integer.SIZE;

  /**
   * The sample of an archive.
   *
   * @param passages of the kind that is sampled, in the archive
   */
  public static NoteSample of(long passages) {
    return new NoteSample(passages <= TextSample.MOST ? 1 : (double) TextSample.MOST / passages);
  }

  /** Whether it has all notes. */
  public boolean isWhole() {
    return share >= 1;
  }

  public boolean has(String note) {
    return isWhole() || Integer.toUnsignedLong(hash(note.hashCode())) < share * HASHES;
  }

  /**
   * Spreads hash codes, of which similar ids have similar ones.
   *
   * @see <a href="https://github.com/aappleby/smhasher/wiki/MurmurHash3">MurmurHash3, its
   *     finalizer</a>
   */
  private static int hash(int code) {
    int mixed = (code ^ code >>> 16) * 0x85ebca6b;
    mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
    return mixed ^ mixed >>> 16;
  }
}
