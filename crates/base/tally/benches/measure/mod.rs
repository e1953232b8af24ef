//! What the benches share: CPU time, memory, where the reference data is.
#![allow(dead_code, reason = "each bench uses some of it")]

use std::hint::black_box;
use std::path::PathBuf;

/// The folder of reference data beside the checkout, or in ARENGO_SHARED.
pub fn data(name: &str) -> PathBuf {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    std::env::var_os("ARENGO_SHARED").map_or_else(beside, PathBuf::from).join("data").join(name)
}

/// Prints the mean CPU time of several runs.
pub fn time<T>(file: &str, what: &str, runs: u32, mut run: impl FnMut() -> T) -> T {
    let mut result = run();
    let begun = cpu();
    for _ in 0..runs {
        drop(result);
        result = black_box(run());
    }
    let mean = (cpu() - begun) / f64::from(runs);
    println!("{file:<28} {what:<22} {:>12.2} {runs:>8}", mean * 1000.0);
    result
}

/// Seconds of CPU time of this process, where the system says; otherwise of the clock.
pub fn cpu() -> f64 {
    let schedstat = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanoseconds = schedstat.and_then(|s| s.split(' ').next().and_then(|n| n.parse::<f64>().ok()));
    nanoseconds.map_or_else(|| std::time::UNIX_EPOCH.elapsed().map_or(0.0, |e| e.as_secs_f64()), |n| n / 1e9)
}

/// The peak memory of this process in kB.
pub fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
