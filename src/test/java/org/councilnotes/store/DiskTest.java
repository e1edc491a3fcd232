package org.councilnotes.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskTest {

  @ParameterizedTest
  @CsvSource({"1000, 0, false", "51, 94, false", "50, 95, true", "0, 100, true"})
  void diskIsNearlyFullFromNineteenTwentiethsOn(long free, int percent, boolean full) {
    ArchiveReader.Disk disk = new ArchiveReader.Disk(free, 1000);

    assertThat(disk.usedPercent()).isEqualTo(percent);
    assertThat(disk.isNearlyFull()).isEqualTo(full);
  }

  /** As some file systems of the network say. */
  @ParameterizedTest
  @CsvSource({"0, 0"})
  void diskOfUnknownSizeIsNotFull(long free, long size) {
    assertThat(new ArchiveReader.Disk(free, size).isNearlyFull()).isFalse();
  }
}
