# Reads designs (CSV) and prints R's estimates as JSON lines: file, what, estimate, se. Peer: survey (Lumley).
suppressPackageStartupMessages(library(survey))
say <- function(file, what, value) {
  e <- as.numeric(coef(value)); s <- as.numeric(SE(value))
  cat(sprintf('{"file":"%s","what":"%s","estimate":%.17g,"se":%.17g}\n', file, what, e[1], s[1]))
}
for (file in commandArgs(trailingOnly = TRUE)) {
  data <- read.csv(file)
  options(survey.lonely.psu = if (grepl("remove", file)) "remove" else "adjust")
  fpc <- if (any(!is.na(data$fpc))) ~fpc else NULL
  design <- svydesign(ids = ~site, strata = ~stratum, weights = ~weight, fpc = fpc, data = data, nest = FALSE)
  domain <- subset(design, group == "a")
  say(file, "mean", svymean(~y, design, na.rm = TRUE))
  say(file, "total", svytotal(~y, design, na.rm = TRUE))
  say(file, "share", svymean(~x, design, na.rm = TRUE))
  say(file, "domain", svymean(~y, domain, na.rm = TRUE))
  say(file, "domain share", svymean(~x, domain, na.rm = TRUE))
  say(file, "ratio", svyratio(~y, ~z, subset(design, !is.na(y))))
  slope <- svyglm(y ~ z, design = subset(design, !is.na(y)))
  cat(sprintf('{"file":"%s","what":"slope","estimate":%.17g,"se":%.17g}\n', file, coef(slope)[2], SE(slope)[2]))
  both <- svyby(~y, ~group, subset(design, !is.na(y)), svymean, covmat = TRUE)
  if (all(c("a", "b") %in% rownames(both))) {
    gap <- svycontrast(both, c(a = 1, b = -1))
    say(file, "difference", gap)
  }
}
