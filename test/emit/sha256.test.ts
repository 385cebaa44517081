import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../compiler/sha256.ts';

const ofNode = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the hash of a text is its SHA-256, as everybody has it', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('texts of all lengths up to four blocks, and one of many, have the hash that Node gives them', () => {
  const text = 'Zoë, 東京 🎯\ud800\n'.repeat(40);
  for (let length = 0; length <= 256; length += 1) {
    expect(sha256('a'.repeat(length))).toBe(ofNode('a'.repeat(length)));
    expect(sha256(text.slice(0, length))).toBe(ofNode(text.slice(0, length)));
  }
  expect(sha256(text.repeat(500))).toBe(ofNode(text.repeat(500)));
});
