package dev.deskhand.knowledge.embedding;
import java.util.*;
public class HashingEmbedder implements Embedder {
  final String n; final int d;
  public HashingEmbedder(String n,int d){this.n=n;this.d=d;}
  public EmbeddingModel model(){return new EmbeddingModel(n,d,256,Set.of());}
  public List<Embedding> embedPassages(List<String> t){return t.stream().map(this::embedQuestion).toList();}
  public Embedding embedQuestion(String s){float[] v=new float[d];String l=" "+s.toLowerCase()+" ";for(int i=0;i+3<=l.length();i++)v[Math.floorMod(l.substring(i,i+3).hashCode()*31,d)]++;return Embedding.of(v);}
  public int countTokens(String s){return s.split("\\s+").length;}
  public void close(){}
}
