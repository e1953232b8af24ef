//! The help of every command, as people read it: `help.txt` is reviewed when it changes.

mod tree;

use arengo::cli::Cli;
use clap::CommandFactory as _;

#[test]
fn the_help_is_the_one_that_was_reviewed() {
    let mut text = String::new();
    write(&mut Cli::command(), "arengo", &mut text);
    tree::must_equal("help.txt", &text);
}

/// A command's help and that of the commands below it, at a fixed width.
fn write(command: &mut clap::Command, name: &str, text: &mut String) {
    let mut shown = command.clone().bin_name(name).term_width(100);
    let help: Vec<String> =
        shown.render_long_help().to_string().lines().map(|line| line.trim_end().to_owned()).collect();
    text.push_str(&format!("$ {name} --help\n{}\n\n", help.join("\n")));
    let mut below: Vec<clap::Command> =
        command.get_subcommands().filter(|c| c.get_name() != "help").cloned().collect();
    for sub in &mut below {
        let name = format!("{name} {}", sub.get_name());
        write(sub, &name, text);
    }
}

#[test]
fn the_command_line_is_sound() {
    Cli::command().debug_assert();
}
