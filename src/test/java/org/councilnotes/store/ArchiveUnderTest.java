package org.councilnotes.store;

/** One archive, empty before each test, that holds to the contract in its own way. */
public interface ArchiveUnderTest {

  /** A writer that knows {@link ArchiveContractTest#PARENTS}. */
  ArchiveWriter writer();

  ArchiveReader reader();
}
