/** The words of the pictures. They come with the pictures: the build keeps them out of what a phone loads first (hatch_build.py). */
import { learn } from "../words.js";
import en from "../words/en.json";
import nl from "../words/nl.json";

learn({ nl, en });

export { t } from "../words.js";
