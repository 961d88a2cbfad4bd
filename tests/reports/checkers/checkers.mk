# `make check-reports`: our reports before the programs of others. Included by the Makefile.
# Wants node >= 20, Java >= 17 and Chromium besides Python; about 350 MB go into .checkers.

CHECKERS := .checkers
CHECK := tests/reports/checkers

.PHONY: check-reports

check-reports: $(VENV)/installed-dev $(CHECKERS)/installed ## Run the outside checkers over our reports
	@rm -rf $(CHECKERS)/out
	@$(BIN)/python -m tests.reports.checkers.write $(CHECKERS)/out
	@$(CHECKERS)/venv/bin/python $(CHECK)/read_data.py $(CHECKERS)/out $(SHAPES)
	@cp $(CHECK)/read_pages.mjs $(CHECK)/markdownlint.json $(CHECKERS)/
	@cd $(CHECKERS) && node_modules/.bin/markdownlint-cli2 --config markdownlint.json "out/**/*.md"
	@cd $(CHECKERS) && java -jar node_modules/vnu-jar/build/dist/vnu.jar --also-check-css \
		--filterpattern '.*appears to be written in.*' out/*.html
	@cd $(CHECKERS) && node read_pages.mjs out
	@echo "make check-reports: every checker agreed"

$(CHECKERS)/installed: $(CHECK)/package.json $(CHECK)/requirements.txt
	@mkdir -p $(CHECKERS)
	@$(BIN)/python -m venv $(CHECKERS)/venv
	@$(CHECKERS)/venv/bin/pip install --quiet -r $(CHECK)/requirements.txt
	@cp $(CHECK)/package.json $(CHECKERS)/ && cd $(CHECKERS) && npm install --silent --no-audit --no-fund
	@touch $@
