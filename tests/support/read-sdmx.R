# Reads a dataflow's figures and its structure with rsdmx, and writes what it found: rows, columns, values that are missing, codes.
suppressMessages(library(rsdmx))
base <- commandArgs(trailingOnly = TRUE)[1]
for (address in c("/data/R_2026-1/A.R10......./all/?startPeriod=2026", "/data/R_2026-1/all/all/")) {
  figures <- as.data.frame(readSDMX(paste0(base, address)))
  cat(nrow(figures), sum(is.na(figures$obsValue)), paste(sort(unique(figures$REF_AREA)), collapse = ","), "\n")
}
structure <- readSDMX(paste0(base, "/datastructure/IMMERSE/CELLS/1.0/?references=children"))
cat(sapply(structure@codelists@codelists, function(list) list@id), "\n")
cat(sapply(structure@datastructures@datastructures[[1]]@Components@Dimensions, function(dimension) dimension@conceptRef), "\n")
