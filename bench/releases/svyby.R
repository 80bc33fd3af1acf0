# Times svyby for one measure over area x every one- and two-way group, and prints seconds and the number of estimates; figures on request.
suppressPackageStartupMessages(library(survey))
arguments <- commandArgs(trailingOnly = TRUE)
data <- read.csv(arguments[1], stringsAsFactors = TRUE)
options(survey.lonely.psu = "adjust")
began <- Sys.time()
design <- svydesign(ids = ~site, strata = ~region, weights = ~weight, data = data)
migrants <- subset(design, background == "migrant")
groups <- c("sex", "age", "generation", "level", "setting")
count <- 0
figures <- list()
for (area in c("region", "country")) {
  formulas <- c(list(area), lapply(groups, function(one) c(area, one)), combn(groups, 2, function(two) c(area, two), simplify = FALSE))
  for (by in formulas) {
    found <- svyby(~y, reformulate(by), migrants, svymean, na.rm = TRUE, deff = "replace")
    count <- count + nrow(found)
    if (length(by) == 1) figures[[area]] <- data.frame(area = found[[area]], estimate = found$y, se = found$se)
  }
}
seconds <- as.numeric(difftime(Sys.time(), began, units = "secs"))
cat(sprintf('{"seconds":%.3f,"count":%d,"figures":[%s]}\n', seconds, count, paste(unlist(lapply(figures, function(table)
  sprintf('{"area":"%s","estimate":%.17g,"se":%.17g}', table$area, table$estimate, table$se))), collapse = ",")))
