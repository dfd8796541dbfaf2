# Types $2, in which \t is Tab, into an interactive zsh with the completion $1; prints asl's words.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; fpath=('${1:h}' \$fpath); autoload -U compinit; compinit -u -D; setopt no_beep;
  asl() { print -r -- \"GOT:\${(j:|:)@}|:TOG\" }; print READY"
zpty -r -m shell out '*READY*READY*'
zpty -w shell "${(g::)2}"
zpty -r -m shell out '*GOT:*:TOG*'
print -r -- "${${out##*GOT:}%%:TOG*}"
zpty -d shell
