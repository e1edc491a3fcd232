/**
 * Runs the parsers in forked processes, so that whatever a file does to its parser costs that file
 * only. {@link Extractor} is the entry; a {@link ForkWorker} owns a folder and a {@link
 * ForkedProcess}, started with the {@link ForkConfiguration}. {@link ForkFetcher}, {@link
 * MediaTypeDetector}, {@link ParentProcessMonitor} and {@link CpuLimitMonitor} run in the forked
 * process; the first two are loaded by class name. {@link ForkRehearsal} leaves its classes. {@link
 * PipesResultInterpreter} and {@link ParserFailureDiagnosis} turn the answer of a process into an
 * extraction. The main process never parses; every call ends within its time limit; no process
 * outlives its parent.
 */
@NullMarked
package org.councilnotes.extract.fork;

import org.jspecify.annotations.NullMarked;
